#include "text/hash.hpp"

#include <catch_amalgamated.hpp>

using copydesk::text::hash;
using copydesk::text::mix;

// Values are part of the model and index formats: a change breaks every stored file.
TEST_CASE("hash is FNV-1a, the same on every platform", "[text]") {
  CHECK(hash("") == 0xcbf29ce484222325ULL);
  CHECK(hash("a") == 0xaf63dc4c8601ec8cULL);
  CHECK(hash("foobar") == 0x85944171f73967e8ULL);
}

TEST_CASE("hash of a text can be taken in parts", "[text]") {
  CHECK(hash("bar", hash("foo")) == hash("foobar"));
}

TEST_CASE("mix keeps zero and spreads neighbours", "[text]") {
  CHECK(mix(0) == 0);
  CHECK((mix(1) ^ mix(2)) >> 48U != 0);
}
