// Lines that are a person's name alone, and the longer lines that start with one.
#include "clean/counter.hpp"
#include "clean/page_measures.hpp"

namespace copydesk::cleaning {
namespace {

bool is_lone_name(const Shape& shape) {
  if (shape.words < 2 || shape.words > 3 || shape.capitalised != shape.words) return false;
  if (shape.numbers != 0 || shape.known != 0 || shape.classes != 0) return false;
  return shape.first == Edge::upper && (shape.last == Edge::lower || shape.last == Edge::upper) &&
         shape.outermost == shape.last && shape.separators == 0 && shape.commas == 0 && !shape.url;
}

}  // namespace

void find_names(Page& page) {
  std::size_t names = 0;
  for (std::size_t i = 0; i < page.shapes.size(); ++i) {
    page.places[i].lone_name = is_lone_name(page.shapes[i]);
    if (page.places[i].lone_name) ++names;
  }
  if (names == 0) return;
  Counter known(names);
  for (std::size_t i = 0; i < page.shapes.size(); ++i) {
    if (page.places[i].lone_name) known.at(page.shapes[i].folded).count = 1;
  }
  for (std::size_t i = 0; i < page.shapes.size(); ++i) {
    const Shape& shape = page.shapes[i];
    page.places[i].starts_with_name = shape.words > 4 && (known.count(shape.first_two) != 0 ||
                                                          known.count(shape.first_three) != 0);
  }
}

}  // namespace copydesk::cleaning
