package io.connectchat.mock.fidelity;

import java.util.List;

/** Behaviours that belong together. */
public record Area(String title, List<Behaviour> behaviours) {}
