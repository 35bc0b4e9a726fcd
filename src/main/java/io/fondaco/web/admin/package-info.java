/** Pages for those who run the platform: jobs, grants that fail, intake, audit trail, product files. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.admin;
