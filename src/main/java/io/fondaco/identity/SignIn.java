package io.fondaco.identity;

/** What the provider said at a request: its own key of the account, and the person that it becomes. */
record SignIn(String subject, Person person) {}
