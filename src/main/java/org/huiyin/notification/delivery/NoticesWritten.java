package org.huiyin.notification.delivery;

/** Notices were written or read in the transaction that published this. */
public record NoticesWritten() {}
