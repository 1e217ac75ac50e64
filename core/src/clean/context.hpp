// The page read a second time: what a first reading of all blocks says about each of them.
//
// The chain of the first reading sees a block and its neighbours. Here stands what only the whole
// page tells: where the sure text lies and how far away, what share of the blocks around is text,
// which words the sure text has used so far, what other blocks of this shape are.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "clean/page.hpp"
#include "copydesk/role.hpp"

namespace copydesk::cleaning {

/// Probability of each role for each block, in 1024ths: [block][role].
class FirstReading {
 public:
  static constexpr std::uint32_t whole = 1024;

  explicit FirstReading(std::size_t blocks) : mass_(blocks * role_count), running_(blocks) {}

  void set(std::size_t block, Role role, float probability) {
    constexpr float half = 0.5F;
    const auto mass = static_cast<std::uint16_t>(probability * whole + half);
    mass_[block * role_count + static_cast<std::size_t>(role)] = mass;
    if (is_running_text(role)) running_[block] = static_cast<std::uint16_t>(running_[block] + mass);
  }
  [[nodiscard]] std::uint32_t mass(std::size_t block, Role role) const {
    return mass_[block * role_count + static_cast<std::size_t>(role)];
  }
  /// Of all roles that are running text.
  [[nodiscard]] std::uint32_t running(std::size_t block) const { return running_[block]; }
  /// Natural logarithm of (mass + 1), to a sixteenth of an octave: the same everywhere.
  [[nodiscard]] float log_mass(std::size_t block, Role role) const {
    const std::uint32_t n = mass(block, role) + 1U;
    const auto octave = static_cast<std::uint32_t>(std::bit_width(n)) - 1U;
    constexpr float sixteenth = 0.0433217F;
    return static_cast<float>(octave * 16U + ((n << 4U) >> octave) - 16U) * sixteenth;
  }
  [[nodiscard]] std::size_t size() const { return running_.size(); }

 private:
  std::vector<std::uint16_t> mass_;
  std::vector<std::uint16_t> running_;
};

/// Values of a block for a forest (tagger/forest.hpp); their order is part of the model.
inline constexpr std::size_t context_width = 181;

/// Blocks of less chance to be text, in 1024ths, are not read again.
inline constexpr std::uint32_t doubt = 2;

/// Values as [value][block]. Linear in the blocks and their words.
[[nodiscard]] std::vector<std::uint8_t> read_context(const Page& page, const FirstReading& reading);

}  // namespace copydesk::cleaning
