package io.fondaco.web.access.manage;

import io.fondaco.web.Badge;
import java.util.List;

/**
 * How access to one dataset is enforced, for those who answer for it.
 *
 * @param port the dataset
 * @param warnings what can go wrong, a sentence each
 */
record HowKept(String port, Badge badge, String sentence, List<String> warnings) {}
