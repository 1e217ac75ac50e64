// exp() and log() that give the same bits everywhere: the C libraries' differ in the last one.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "text/bit_cast.hpp"

namespace copydesk::text {

/// e to the power of x, relative error below 1e-6; 0 below -80, and x is taken as 80 above that.
[[nodiscard]] constexpr float exponential(float x) {
  if (x < -80.0F) return 0.0F;
  if (x > 80.0F) x = 80.0F;
  // x = n * ln 2 + r with |r| <= ln 2 / 2; ln 2 in two parts keeps r exact (Cody and Waite).
  const float scaled = x * 1.44269504F;
  const auto n = static_cast<std::int32_t>(scaled + (scaled < 0 ? -0.5F : 0.5F));
  const auto count = static_cast<float>(n);
  const float r = (x - count * 0.693359375F) - count * -2.12194440e-4F;
  float sum = 1.0F / 720.0F;
  for (const float term : {1.0F / 120.0F, 1.0F / 24.0F, 1.0F / 6.0F, 0.5F, 1.0F, 1.0F}) {
    sum = sum * r + term;
  }
  const auto power = bit_cast<float>(static_cast<std::uint32_t>(n + 127) << 23U);
  return sum * power;
}

/// Natural logarithm, absolute error below 1e-5. Precondition: x is positive and normal.
[[nodiscard]] constexpr float logarithm(float x) {
  const auto bits = bit_cast<std::uint32_t>(x);
  // x = m * 2^e with 0.75 <= m < 1.5; then the odd series of (m - 1) / (m + 1).
  auto exponent = static_cast<std::int32_t>(bits >> 23U) - 127;
  auto m = bit_cast<float>((bits & 0x7FFFFFU) | 0x3F800000U);
  if (m >= 1.5F) {
    m *= 0.5F;
    ++exponent;
  }
  const float t = (m - 1.0F) / (m + 1.0F);
  const float square = t * t;
  const float series = 1.0F + square * (1.0F / 3.0F + square * (0.2F + square * (1.0F / 7.0F)));
  return static_cast<float>(exponent) * 0.69314718F + 2.0F * t * series;
}

}  // namespace copydesk::text
