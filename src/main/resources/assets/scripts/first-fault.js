// A form that came back with faults: the summary is read and reached first.
document.querySelector("main [role=alert][tabindex]")?.focus();
