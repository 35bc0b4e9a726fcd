package io.fondaco.web.contract;

import java.util.List;

/**
 * A contract's file as the page shows it: its first lines.
 *
 * @param more how many further ones the whole file has
 */
public record ContractText(String firstLines, long more) {

    private static final int LINES = 60;

    static ContractText of(String file) {
        List<String> lines = file.strip().lines().toList();
        return new ContractText(
                String.join("\n", lines.subList(0, Math.min(LINES, lines.size()))), Math.max(0, lines.size() - LINES));
    }
}
