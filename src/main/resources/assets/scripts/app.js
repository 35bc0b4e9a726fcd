/* One file for the browser: the imports are put in line when it is served (io.fondaco.web.Assets). */
@import "copy-button.js";
@import "keys.js";
@import "theme-choice.js";
@import "time-zone.js";
@import "first-fault.js";
@import "submit-on-change.js";
@import "name-picker.js";
@import "form-dialog.js";
@import "kept-focus.js";
@import "usage-chart.js";
