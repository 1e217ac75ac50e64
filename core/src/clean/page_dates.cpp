#include "clean/page_dates.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::cleaning {
namespace {

struct Month {
  std::string_view start;  ///< folded; a word that starts so names the month
  int number;
};

// Longer starts first where one begins another. English, German, French, Spanish, Italian,
// Portuguese, Dutch, Nordic, Polish, Russian, Ukrainian.
constexpr std::array months = {
    Month{"jan", 1},  Month{"ene", 1},  Month{"gen", 1},  Month{"sty", 1},  Month{"янв", 1},
    Month{"січ", 1},  Month{"feb", 2},  Month{"fev", 2},  Month{"lut", 2},  Month{"фев", 2},
    Month{"лют", 2},  Month{"mar", 3},  Month{"maa", 3},  Month{"mrt", 3},  Month{"мар", 3},
    Month{"бер", 3},  Month{"apr", 4},  Month{"avr", 4},  Month{"abr", 4},  Month{"kwi", 4},
    Month{"апр", 4},  Month{"кві", 4},  Month{"may", 5},  Month{"mai", 5},  Month{"mei", 5},
    Month{"maj", 5},  Month{"mag", 5},  Month{"мая", 5},  Month{"тра", 5},  Month{"juin", 6},
    Month{"jun", 6},  Month{"giu", 6},  Month{"cze", 6},  Month{"июн", 6},  Month{"чер", 6},
    Month{"juil", 7}, Month{"jul", 7},  Month{"lug", 7},  Month{"lip", 7},  Month{"июл", 7},
    Month{"лип", 7},  Month{"aug", 8},  Month{"aou", 8},  Month{"ago", 8},  Month{"sie", 8},
    Month{"авг", 8},  Month{"сер", 8},  Month{"sep", 9},  Month{"set", 9},  Month{"wrz", 9},
    Month{"сен", 9},  Month{"вер", 9},  Month{"oct", 10}, Month{"okt", 10}, Month{"ott", 10},
    Month{"out", 10}, Month{"paz", 10}, Month{"окт", 10}, Month{"жов", 10}, Month{"nov", 11},
    Month{"lis", 11}, Month{"ноя", 11}, Month{"лис", 11}, Month{"dec", 12}, Month{"dez", 12},
    Month{"dic", 12}, Month{"des", 12}, Month{"gru", 12}, Month{"дек", 12}, Month{"гру", 12},
};

int month_number(std::string_view word) {
  for (const Month& month : months) {
    if (word.starts_with(month.start)) return month.number;
  }
  return 0;
}

/// A run of digits or of letters in the folded text.
struct Part {
  std::string_view text;
  int number = -1;  ///< value of digits; -1 for letters
  char before = ' ';
};

std::string two(int n) {
  std::string out(1, static_cast<char>('0' + n / 10 % 10));
  out += static_cast<char>('0' + n % 10);
  return out;
}

std::string join(int year, int month, int day) {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

bool ends_in_year(std::string_view text) {
  const std::string_view century = text.substr(text.size() - 4, 2);
  return century == "19" || century == "20";
}

/// Folded, with a space where "LeeDec" and "20233:00" were glued.
std::string fold_apart(std::string_view written) {
  constexpr std::size_t longest = 300;
  std::string spaced;
  char32_t before = 0;
  std::size_t digits = 0;
  // Cutting may split a code point only in what is not looked at.
  for (std::size_t at = 0; at < std::min(longest, written.size());) {
    const text::CodePoint point = text::decode(written, at);
    const bool digit = point.value >= U'0' && point.value <= U'9';
    const bool year_before = digits == 4 && ends_in_year(spaced);
    if ((text::is_lower(before) && text::is_upper(point.value)) || (digit && year_before)) {
      spaced += ' ';
      digits = 0;
    }
    digits = digit ? digits + 1 : 0;
    text::append(spaced, point.value);
    before = point.value;
    at += point.size;
  }
  return text::fold(spaced);
}

std::vector<Part> parts_of(std::string_view folded) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < folded.size() && parts.size() < 40;) {
    const std::size_t start = at;
    if (is_ascii_digit(folded[at])) {
      int value = 0;
      while (at < folded.size() && is_ascii_digit(folded[at])) {
        if (value < 100000) value = value * 10 + (folded[at] - '0');
        ++at;
      }
      parts.push_back(
          {folded.substr(start, at - start), value, start == 0 ? ' ' : folded[start - 1]});
      continue;
    }
    while (at < folded.size()) {
      const text::CodePoint point = text::decode(folded, at);
      if (!text::is_letter(point.value)) break;
      at += point.size;
    }
    if (at == start) {
      at += text::decode(folded, at).size;
    } else {
      parts.push_back({folded.substr(start, at - start), -1, start == 0 ? ' ' : folded[start - 1]});
    }
  }
  return parts;
}

/// "8:40 AM", "18:05" among the parts: "T08:40"; empty when there is none.
std::string time_of(const std::vector<Part>& parts) {
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const Part& hour = parts[i];
    const Part& minute = parts[i + 1];
    if (hour.number < 0 || hour.number > 23 || minute.before != ':' || minute.number < 0 ||
        minute.number > 59 || minute.text.size() != 2) {
      continue;
    }
    int value = hour.number;
    for (std::size_t j = i + 2; j < parts.size() && j < i + 4; ++j) {
      const std::string_view half = parts[j].text;
      if ((half == "pm" || half == "p") && value < 12) value += 12;
      if ((half == "am" || half == "a") && value == 12) value = 0;
    }
    return "T" + two(value) + ":" + two(minute.number);
  }
  return {};
}

std::string first_date(std::string_view folded) {
  const std::vector<Part> parts = parts_of(folded);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto number = [&](std::size_t at) { return at < parts.size() ? parts[at].number : -1; };
    std::string date;
    if (number(i) > 1900 && parts[i].text.size() == 4 && number(i + 1) > 0 && number(i + 2) > 0) {
      date = join(number(i), number(i + 1), number(i + 2));
    } else if (number(i) > 0 && number(i + 1) > 0 && number(i + 2) > 1900 &&
               parts[i + 1].before == parts[i + 2].before) {
      // 22.12.2023 is day first; 12/22/2023 month first where it can be nothing else.
      const bool month_first = number(i + 1) > 12;
      date = month_first ? join(number(i + 2), number(i), number(i + 1))
                         : join(number(i + 2), number(i + 1), number(i));
    } else if (i < parts.size() && parts[i].number < 0 && month_number(parts[i].text) != 0) {
      const int month = month_number(parts[i].text);
      const std::size_t ordinal = i + 2 < parts.size() && parts[i + 2].number < 0 ? 3 : 2;
      if (i > 0 && number(i - 1) > 0 && number(i - 1) < 32 && number(i + 1) > 1900) {
        date = join(number(i + 1), month, number(i - 1));
      } else if (number(i + 1) > 0 && number(i + 1) < 32 && number(i + ordinal) > 1900) {
        date = join(number(i + ordinal), month, number(i + 1));
      } else if (i > 1 && parts[i - 1].number < 0 && number(i - 2) > 0 && number(i + 1) > 1900) {
        date = join(number(i + 1), month, number(i - 2));  // 22 de diciembre 2023, 22nd Dec 2023
      } else if (i > 1 && parts[i - 1].number < 0 && number(i - 2) > 0 && number(i + 2) > 1900) {
        date = join(number(i + 2), month, number(i - 2));  // 22 de diciembre de 2023
      }
    }
    if (!date.empty()) return date + time_of(parts);
  }
  return {};
}

constexpr std::array<std::string_view, 9> updated_words = {
    "updated",    "modified",   "aktualisiert", "mis a jour", "actualizado",
    "aggiornato", "bijgewerkt", "atualizado",   "обновлено"};
constexpr std::array<std::string_view, 9> published_words = {
    "published", "posted",    "veroffentlicht", "publie",      "publicado",
    "erstellt",  "pubblicat", "gepubliceerd",   "опубликовано"};

/// Where the first of the words stands; npos: none does.
std::size_t find_first(std::string_view folded, std::span<const std::string_view> words) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view word : words) first = std::min(first, folded.find(word));
  return first;
}

}  // namespace

std::string iso_date(std::string_view written) {
  return first_date(fold_apart(written));
}

PageDates page_dates(std::string_view line) {
  const std::string folded = fold_apart(line);
  const std::string_view all = folded;
  PageDates dates;
  dates.names_published = find_first(all, published_words) != std::string_view::npos;
  const std::size_t updated = find_first(all, updated_words);
  if (updated == std::string_view::npos) {
    dates.published = first_date(all);
    return dates;
  }
  dates.published = first_date(all.substr(0, updated));
  const std::string_view rest = all.substr(updated);
  const std::size_t published = find_first(rest, published_words);
  dates.updated = first_date(rest.substr(0, published));
  if (dates.published.empty() && published != std::string_view::npos) {
    dates.published = first_date(rest.substr(published));
  }
  return dates;
}

}  // namespace copydesk::cleaning
