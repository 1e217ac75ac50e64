// html5lib's tokenizer suite: every case, every initial state. Parse errors are not compared: the
// tokenizer does not report them.
#include <catch_amalgamated.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "read/html/tokenizer.hpp"
#include "support/shared_folder.hpp"

using copydesk::html::Content;
using copydesk::html::Context;
using copydesk::html::decode;
using copydesk::html::Token;
using copydesk::html::Tokenizer;
using copydesk::html::TokenType;
using nlohmann::json;

namespace {

void append_code_unit(std::string& out, unsigned value) {  // lone surrogates stay what they are
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += static_cast<char>(0xC0U | (value >> 6U));
    out += static_cast<char>(0x80U | (value & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | (value >> 12U));
    out += static_cast<char>(0x80U | ((value >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (value & 0x3FU));
  }
}

std::string unescape(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text.compare(i, 2, "\\u") == 0) {
      append_code_unit(out, static_cast<unsigned>(std::stoul(text.substr(i + 2, 4), nullptr, 16)));
      i += 6;
    } else {
      out += text[i++];
    }
  }
  return out;
}

// Tokens as lists of strings, neighbouring characters joined.
using Tokens = std::vector<std::vector<std::string>>;

std::string optional_text(const std::optional<std::string_view>& text, Context context) {
  return text ? "=" + decode(*text, context) : "null";
}

Tokens tokenize(const std::string& input, Content state, const std::string& last_start_tag) {
  Tokenizer tokenizer(input);
  tokenizer.set_content(state, last_start_tag);
  Tokens tokens;
  for (;;) {
    const Token& token = tokenizer.next();
    switch (token.type) {
      case TokenType::end_of_file:
        return tokens;
      case TokenType::text: {
        const std::string text = decode(token.data, token.context);
        if (!tokens.empty() && tokens.back()[0] == "Character") {
          tokens.back()[1] += text;
        } else {
          tokens.push_back({"Character", text});
        }
        break;
      }
      case TokenType::start_tag: {
        std::map<std::string, std::string> attributes;
        for (const auto& attribute : tokenizer.attributes()) {
          attributes.emplace(decode(attribute.name, Context::name),
                             decode(attribute.value, Context::attribute));
        }
        std::vector<std::string> row = {"StartTag", decode(token.data, Context::name),
                                        token.self_closing ? "true" : "false"};
        for (const auto& [name, value] : attributes) {
          row.push_back(name);
          row.push_back(value);
        }
        tokens.push_back(row);
        break;
      }
      case TokenType::end_tag:
        tokens.push_back({"EndTag", decode(token.data, Context::name)});
        break;
      case TokenType::comment:
        tokens.push_back({"Comment", decode(token.data, token.context)});
        break;
      case TokenType::doctype: {
        const auto& doctype = tokenizer.doctype();
        tokens.push_back({"DOCTYPE", optional_text(doctype.name, Context::name),
                          optional_text(doctype.public_id, Context::raw_text),
                          optional_text(doctype.system_id, Context::raw_text),
                          doctype.force_quirks ? "false" : "true"});
        break;
      }
    }
  }
}

Tokens expected_tokens(const json& output, bool double_escaped) {
  const auto text = [&](const json& value) {
    const auto& raw = value.get_ref<const std::string&>();
    return double_escaped ? unescape(raw) : raw;
  };
  Tokens tokens;
  for (const json& token : output) {
    std::vector<std::string> row = {token[0].get<std::string>()};
    if (row[0] == "StartTag") {
      row.push_back(text(token[1]));
      row.emplace_back(token.size() > 3 && token[3].get<bool>() ? "true" : "false");
      std::map<std::string, std::string> attributes;
      for (const auto& [name, value] : token[2].items()) {
        attributes.emplace(double_escaped ? unescape(name) : name, text(value));
      }
      for (const auto& [name, value] : attributes) {
        row.push_back(name);
        row.push_back(value);
      }
    } else if (row[0] == "DOCTYPE") {
      for (std::size_t i = 1; i < 4; ++i) {
        row.push_back(token[i].is_null() ? "null" : "=" + text(token[i]));
      }
      row.emplace_back(token[4].get<bool>() ? "true" : "false");
    } else {
      row.push_back(text(token[1]));
    }
    if (row[0] == "Character" && !tokens.empty() && tokens.back()[0] == "Character") {
      tokens.back()[1] += row[1];
    } else {
      tokens.push_back(row);
    }
  }
  return tokens;
}

// Four cases expect what a writer of XML would make of the tokens.
void coerce_to_xml(Tokens& tokens) {
  const auto replace_all = [](std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
      text.replace(at, from.size(), to);
    }
  };
  for (auto& token : tokens) {
    replace_all(token[1], "\f", " ");
    replace_all(token[1], "\xEF\xBF\xBF", "\xEF\xBF\xBD");
    if (token[0] == "Comment") {
      replace_all(token[1], "--", "- -");
    }
  }
}

const std::map<std::string, Content> states = {
    {"Data state", Content::data},          {"PLAINTEXT state", Content::plaintext},
    {"RCDATA state", Content::rcdata},      {"RAWTEXT state", Content::raw_text},
    {"Script data state", Content::script}, {"CDATA section state", Content::cdata}};

}  // namespace

TEST_CASE("html5lib's tokenizer suite passes", "[conformance][read]") {
  const auto folder = copydesk::test::shared_path("conformance/html5lib/tokenizer");
  if (!folder) {
    SKIP("no shared folder with conformance/html5lib/tokenizer");
  }
  std::size_t cases = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    if (entry.path().extension() != ".test") {
      continue;
    }
    std::ifstream file(entry.path());
    const json suite = json::parse(file);
    const bool for_xml = suite.contains("xmlViolationTests");
    for (const json& test : suite[for_xml ? "xmlViolationTests" : "tests"]) {
      ++cases;
      const bool double_escaped = test.value("doubleEscaped", false);
      std::string input = test["input"].get<std::string>();
      if (double_escaped) {
        input = unescape(input);
      }
      const Tokens expected = expected_tokens(test["output"], double_escaped);
      for (const json& state : test.value("initialStates", json::array({"Data state"}))) {
        INFO(entry.path().filename().string() << ": " << test["description"].get<std::string>()
                                              << " in " << state.get<std::string>());
        Tokens tokens = tokenize(input, states.at(state.get<std::string>()),
                                 test.value("lastStartTag", std::string()));
        if (for_xml) {
          coerce_to_xml(tokens);
        }
        CHECK(tokens == expected);
      }
    }
  }
  CHECK(cases >= 6810);
}
