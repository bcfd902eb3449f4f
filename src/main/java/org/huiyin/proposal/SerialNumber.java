package org.huiyin.proposal;

/** A number of a dense series with the form it is printed in. */
record SerialNumber(int value, String text) {}
