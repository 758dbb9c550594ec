/**
 * The floor: a driver and a server for the same few calls and frames, written by hand for nothing
 * but speed. What they cost is what a chat costs at least; all else in a bench is a multiple of it.
 */
package io.connectchat.simulations.bench.floor;
