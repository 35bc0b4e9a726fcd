/** The audit trail as auditors read it, and as files. */
@NullMarked
package io.fondaco.web.admin.audit;

import org.jspecify.annotations.NullMarked;
