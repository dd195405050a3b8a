package io.cardledger.standalone.suite;

/** Is told what has started; by several threads. */
@FunctionalInterface
public interface StartProgress {

    /** Something runs now. */
    void started(String what, String address);
}
