package io.fondaco.product.harvest;

/**
 * Why an object can't be read, whatever is granted.
 *
 * @param sentence for those who can put it right, with what Trino said
 * @param brief for everybody else: without the names of what lies below a view
 */
public record ReadObstacle(String sentence, String brief) {

    static ReadObstacle of(String sentence) {
        return new ReadObstacle(sentence, sentence);
    }
}
