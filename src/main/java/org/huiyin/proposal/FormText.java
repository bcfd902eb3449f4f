package org.huiyin.proposal;

import java.util.List;

/** What the form check reads beside the heading. */
record FormText(String background, String analysis, List<String> suggestions, int coSigners) {}
