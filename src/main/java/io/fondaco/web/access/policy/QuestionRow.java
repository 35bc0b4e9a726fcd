package io.fondaco.web.access.policy;

import io.fondaco.product.terms.Question;
import io.fondaco.web.picker.KnownNames;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One question as the policy form has it.
 *
 * @param place from 1
 * @param key of the question that it was made from; empty for a new one
 * @param choices with commas
 */
public record QuestionRow(int place, String key, String text, String choices, boolean required) {

    /** How a question of a policy is written. */
    static QuestionRow of(int place, Question question) {
        return new QuestionRow(
                place, question.key(), question.text(), String.join(", ", question.choices()), question.required());
    }

    /** Whether anything is in it. */
    public boolean meant() {
        return !text.isBlank() || !choices.isBlank();
    }

    /** What pages call it. */
    public String label() {
        return "Question " + place;
    }

    /** The question, under its own key or one that nobody has. */
    Question question(Set<String> keys) {
        String free = IntStream.iterate(place, number -> number + 1)
                .mapToObj(number -> "question-" + number)
                .filter(name -> !keys.contains(name))
                .findFirst()
                .orElseThrow();
        return new Question(key.isEmpty() ? free : key, text.strip(), KnownNames.split(choices), required);
    }
}
