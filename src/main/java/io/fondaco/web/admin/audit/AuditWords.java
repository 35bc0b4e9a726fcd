package io.fondaco.web.admin.audit;

import io.quarkus.qute.TemplateExtension;

/** What the audit trail's codes say, for those who read it; its filter, its files and the API have the codes. */
@TemplateExtension
public class AuditWords {

    private AuditWords() {}

    /** {@code Request step approved} for {@code request.step-approved}. */
    public static String auditWords(String code) {
        String words = code.replace('.', ' ').replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
