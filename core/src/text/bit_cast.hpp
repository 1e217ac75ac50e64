// std::bit_cast, which Emscripten's standard library does not have yet.
#pragma once

namespace copydesk::text {

/// The bits of `value` as another type of the same size.
template <class To, class From>
[[nodiscard]] constexpr To bit_cast(const From& value) {
  static_assert(sizeof(To) == sizeof(From));
  return __builtin_bit_cast(To, value);
}

}  // namespace copydesk::text
