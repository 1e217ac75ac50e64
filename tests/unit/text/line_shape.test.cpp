#include "text/line_shape.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk;

TEST_CASE("prose has words and ends a sentence", "[text][line_shape]") {
  CHECK(text::is_prose(text::line_shape("The ferry left the harbour of Norvik at noon.")));
  CHECK(text::is_prose(text::line_shape("“The ferry left the harbour of Norvik at noon.”")));
  CHECK_FALSE(text::is_prose(text::line_shape("The ferry left.")));
  CHECK_FALSE(text::is_prose(text::line_shape("Ferry to leave the harbour of Norvik at noon")));
  CHECK_FALSE(text::is_prose(text::line_shape("")));
}

TEST_CASE("a line of results is a row of figures", "[text][line_shape]") {
  CHECK(text::is_row_of_figures(text::line_shape("Net profit 1,020,000 vs loss 99,000")));
  CHECK(text::is_row_of_figures(text::line_shape("Shr profit two cts vs loss six cts")));
  CHECK(text::is_row_of_figures(text::line_shape("Goods -7.1 (-8.7) of all")));
  CHECK_FALSE(text::is_row_of_figures(text::line_shape("Nine months")));
  CHECK_FALSE(text::is_row_of_figures(text::line_shape("Ferry strike enters day 12")));
}

TEST_CASE("marks alone are no words", "[text][line_shape]") {
  CHECK(text::line_shape("— Home | News | 2\xC2\xA0"
                         "pm")
            .words == 4);
}
