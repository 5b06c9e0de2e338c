package org.synccenter.api;

import java.util.EnumSet;
import java.util.Set;

/** How another program wants an update to be started. Answers to {@code SYNCMGRINVOKEFLAGS}. */
public enum InvokeFlag {
    /** At once, without showing the choice of items first ({@code SYNCMGRINVOKE_STARTSYNC}). */
    START(2),
    /** With the window minimised ({@code SYNCMGRINVOKE_MINIMIZED}). */
    MINIMIZED(4);

    private final int bit;

    InvokeFlag(int bit) {
        this.bit = bit;
    }

    /**
     * The flags of a bit mask as mobsync.h defines it.
     *
     * @throws IllegalArgumentException when it has any other bit
     */
    public static Set<InvokeFlag> ofBits(int bits) {
        Set<InvokeFlag> flags = EnumSet.noneOf(InvokeFlag.class);
        int rest = bits;
        for (InvokeFlag flag : values()) {
            if ((bits & flag.bit) != 0) {
                flags.add(flag);
                rest &= ~flag.bit;
            }
        }
        if (rest != 0) {
            throw new IllegalArgumentException("unknown invoke flags: 0x" + Integer.toHexString(rest));
        }
        return flags;
    }
}
