// Cases of the value grammar in tables: a sentence with its values in brackets, a tab, their types
// and normal forms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copydesk::test {

/// A sentence and what is to be found in it, as "type [words] normal" one a line.
struct ValueCase {
  std::string text;
  std::string expected;
};

/// The cases of tests/unit/entities/values/NAME.tsv.
[[nodiscard]] std::vector<ValueCase> value_cases(std::string_view name);

/// What the grammar finds in a text of Friday, 3 December 2021, in the form of `expected`.
[[nodiscard]] std::string found_values(std::string_view text);

}  // namespace copydesk::test
