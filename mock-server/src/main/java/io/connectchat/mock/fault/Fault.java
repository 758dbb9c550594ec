package io.connectchat.mock.fault;

/** Something that goes wrong on purpose. */
sealed interface Fault
    permits FrameFault, CallFault, SocketFault, DoorFault, TokenFault, TranscriptFault {}
