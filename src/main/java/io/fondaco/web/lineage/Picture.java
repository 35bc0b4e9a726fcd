package io.fondaco.web.lineage;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.graph.Lineage;
import io.fondaco.lineage.graph.LineageNode;
import io.fondaco.lineage.graph.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A graph that is drawn on the server: a column of boxes for each step, what comes before the product on its left. What
 * would be too many boxes to read is left to the table.
 */
public record Picture(int width, int height, List<Box> boxes, List<Line> lines, int left) {

    /** As many boxes as can be read. */
    static final int MOST = 60;

    private static final int BOX_WIDTH = 196;
    private static final int BOX_HEIGHT = 52;
    private static final int COLUMN = 276;
    private static final int ROW = 68;
    private static final int MARGIN = 12;
    private static final int BEND = 44;
    private static final int DIP = 90;
    private static final int LONGEST = 25;
    private static final int SWEEPS = 4;

    /** A table, at its upper left corner. */
    public record Box(
            int x,
            int y,
            String name,
            String below,
            String whole,
            @Nullable String path,
            boolean self) {}

    /** A step as a curve. */
    public record Line(String path, boolean old, boolean declared, boolean on) {}

    static Picture of(Lineage lineage, String self) {
        List<LineageNode> nodes = lineage.nodes().stream()
                .sorted(Comparator.<LineageNode>comparingInt(node -> Math.abs(node.step()))
                        .thenComparing(LineageNode::name)
                        .thenComparing(LineageNode::object))
                .limit(MOST)
                .toList();
        Map<QualifiedName, LineageNode> shown = new HashMap<>();
        nodes.forEach(node -> shown.put(node.object(), node));
        List<Step<QualifiedName>> steps = lineage.steps().stream()
                .filter(step -> shown.containsKey(step.from()) && shown.containsKey(step.to()))
                .toList();
        Map<QualifiedName, int[]> places = places(columns(nodes, steps));
        List<Box> boxes = nodes.stream()
                .map(node -> box(node, places.get(node.object()), self))
                .toList();
        Set<List<QualifiedName>> on = new HashSet<>();
        lineage.columns()
                .forEach(step -> on.add(List.of(step.from().object(), step.to().object())));
        List<Line> lines = steps.stream()
                .map(step -> new Line(
                        curve(places.get(step.from()), places.get(step.to())),
                        step.oldSince(lineage.oldSince()),
                        step.declared(),
                        on.contains(List.of(step.from(), step.to()))))
                .sorted(Comparator.comparing(Line::on))
                .toList();
        boolean back = steps.stream().anyMatch(step -> isBack(places.get(step.from()), places.get(step.to())));
        return new Picture(
                boxes.stream().mapToInt(Box::x).max().orElse(0) + BOX_WIDTH + BEND,
                boxes.stream().mapToInt(Box::y).max().orElse(0) + BOX_HEIGHT + MARGIN + (back ? DIP / 2 : 0),
                boxes,
                lines,
                lineage.nodes().size() - nodes.size() + lineage.left());
    }

    /** The tables of each step, ordered so that few lines cross: each stands near the middle of those it is tied to. */
    private static List<List<QualifiedName>> columns(List<LineageNode> nodes, List<Step<QualifiedName>> steps) {
        Map<Integer, List<QualifiedName>> bySteps = new TreeMap<>();
        nodes.forEach(node ->
                bySteps.computeIfAbsent(node.step(), _ -> new ArrayList<>()).add(node.object()));
        List<List<QualifiedName>> columns = new ArrayList<>(bySteps.values());
        Map<QualifiedName, List<QualifiedName>> tied = new HashMap<>();
        steps.forEach(step -> {
            tied.computeIfAbsent(step.from(), _ -> new ArrayList<>()).add(step.to());
            tied.computeIfAbsent(step.to(), _ -> new ArrayList<>()).add(step.from());
        });
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<QualifiedName> column : sweep % 2 == 0 ? columns : columns.reversed()) {
                Map<QualifiedName, Double> at = heights(columns);
                Map<QualifiedName, Double> wanted = new HashMap<>();
                column.forEach(object -> wanted.put(
                        object,
                        tied.getOrDefault(object, List.of(object)).stream()
                                .mapToDouble(at::get)
                                .average()
                                .orElse(0)));
                column.sort(
                        Comparator.<QualifiedName>comparingDouble(wanted::get).thenComparingDouble(at::get));
            }
        }
        return columns;
    }

    /** How high each stands, from the middle of its column. */
    private static Map<QualifiedName, Double> heights(List<List<QualifiedName>> columns) {
        Map<QualifiedName, Double> heights = new HashMap<>();
        for (List<QualifiedName> column : columns) {
            for (int at = 0; at < column.size(); at++) {
                heights.put(column.get(at), at - (column.size() - 1) / 2.0);
            }
        }
        return heights;
    }

    private static Map<QualifiedName, int[]> places(List<List<QualifiedName>> columns) {
        int highest = columns.stream().mapToInt(List::size).max().orElse(0);
        Map<QualifiedName, Double> heights = heights(columns);
        Map<QualifiedName, int[]> places = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            for (QualifiedName object : columns.get(column)) {
                double row = heights.get(object) + (highest - 1) / 2.0;
                places.put(object, new int[] {BEND + column * COLUMN, MARGIN + (int) Math.round(row * ROW)});
            }
        }
        return places;
    }

    private static Box box(LineageNode node, int[] place, String self) {
        boolean isSelf = self.equals(node.path());
        String below = node.path() == null ? "Table of no product" : node.domain() + " · " + node.port();
        return new Box(
                place[0],
                place[1],
                shortened(node.name()),
                shortened(below),
                node.name() + ", " + node.object(),
                node.path(),
                isSelf);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /** From the right side of one box to the left side of the other; a way back goes below the boxes. */
    private static String curve(int[] from, int[] to) {
        int startX = from[0] + BOX_WIDTH;
        int startY = from[1] + BOX_HEIGHT / 2;
        int endX = to[0];
        int endY = to[1] + BOX_HEIGHT / 2;
        int dip = isBack(from, to) ? DIP : 0;
        return "M%d %dC%d %d %d %d %d %d"
                .formatted(startX, startY, startX + BEND, startY + dip, endX - BEND, endY + dip, endX, endY);
    }

    private static boolean isBack(int[] from, int[] to) {
        return to[0] <= from[0];
    }
}
