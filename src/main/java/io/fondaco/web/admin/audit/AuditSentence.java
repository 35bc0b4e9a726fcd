package io.fondaco.web.admin.audit;

import io.fondaco.audit.AuditLine;
import java.util.List;

/**
 * An entry of the trail in words.
 *
 * @param before what stands before the name of what it was done to
 * @param object that name
 * @param inTrino whether it is a name of Trino's
 * @param after what stands behind it
 * @param reason why, in the words of who did it, or what changed; may be empty
 */
record AuditSentence(AuditLine line, String before, String object, boolean inTrino, String after, String reason) {

    /** The entries of one day, where the reader is, newest first. */
    record Day(String name, List<AuditSentence> entries) {}
}
