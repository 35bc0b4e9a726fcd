package io.fondaco.web.access.policy;

import io.fondaco.web.picker.Picker;
import java.util.List;

/**
 * What would happen if somebody asked.
 *
 * @param who the field to choose them in
 * @param lines what would happen, in order; none before somebody is chosen
 */
public record PolicyTrial(Picker who, List<String> lines) {}
