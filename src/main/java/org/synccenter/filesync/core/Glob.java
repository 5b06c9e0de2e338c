package org.synccenter.filesync.core;

import java.util.BitSet;
import java.util.List;

/**
 * A shell pattern on raw bytes (a Latin-1 string, one char a byte). Matched by following all possibilities at once, so that the
 * time is at most pattern times text: no pattern, however many stars it has, can stop a scan.
 */
final class Glob {
    private final List<GlobToken> tokens;

    private Glob(List<GlobToken> tokens) {
        this.tokens = tokens;
    }

    static Glob compile(String glob) {
        return new Glob(new GlobParser(glob).tokens());
    }

    boolean matches(String raw) {
        BitSet states = new BitSet(tokens.size() + 1);
        enter(states, 0, true);
        for (int i = 0; i < raw.length() && !states.isEmpty(); i++) {
            char c = raw.charAt(i);
            BitSet next = new BitSet(tokens.size() + 1);
            for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
                if (state < tokens.size()) {
                    step(next, state, c);
                }
            }
            states = next;
        }
        return states.get(tokens.size());
    }

    private void step(BitSet next, int state, char c) {
        switch (tokens.get(state)) {
            case GlobToken.One one -> {
                if (one.accepted().get(c)) {
                    enter(next, state + 1, c == '/');
                }
            }
            case GlobToken.Star ignored -> {
                if (c != '/') {
                    enter(next, state, false);
                }
            }
            case GlobToken.Directories ignored -> {
                next.set(state);
                if (c == '/') {
                    enter(next, state + 1, true);
                }
            }
            case GlobToken.Everything ignored -> {
                next.set(state);
                enter(next, state + 1, c == '/');
            }
            case GlobToken.Nothing ignored -> {}
        }
    }

    /** Reaches a token, and those behind it that may match nothing at all. */
    private void enter(BitSet states, int state, boolean atNameStart) {
        states.set(state);
        if (state < tokens.size()) {
            GlobToken token = tokens.get(state);
            if (token instanceof GlobToken.Star || (token instanceof GlobToken.Directories && atNameStart)) {
                enter(states, state + 1, atNameStart);
            }
        }
    }
}
