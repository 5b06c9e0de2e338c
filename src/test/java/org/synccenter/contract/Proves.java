package org.synccenter.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method of syncmgr.h or mobsync.h whose duty the test proves, as {@code Interface.Method}, or a rule of {@code semantics.tsv}. The page {@code contract.md} is made of
 * these, and the build fails when a method has no test.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proves {

    /** One or more methods. */
    String[] value();
}
