package io.cardledger.support.waiting;

/** Why a call may not wait, or not any longer. */
public enum WaitingRefusal {
    /** As many calls wait as may wait at a time. */
    FULL,
    /** The application stops. */
    STOPPING
}
