// Whom the words that name a source mean: names, "he", "the adviser", "the ministry".
#pragma once

#include <cstdint>
#include <vector>

#include "copydesk/quotes.hpp"
#include "quotes/genders.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

/// Follows a story in reading order and remembers who was spoken of. Memory is bounded: people and
/// roles are forgotten beyond the last few dozen, so each question costs the same.
class Speakers {
 public:
  explicit Speakers(const StoryWords& story) : story_(&story) {}

  /// A sentence begins: its subject will be whom "he" means in the next one.
  void begin(WordRange sentence);
  /// Reads on to word `end` of the sentence begun, quoted words left out.
  void read_to(std::uint32_t end);

  /// The mention that `source` means, or no_mention, by what was read so far. "he" is who spoke or
  /// was the subject last and can be a he; "the adviser" who was last called so; the head of a name
  /// with a title is the name.
  [[nodiscard]] std::uint32_t resolve(WordRange source) const;

  /// The source of a quotation: whom a following "he" means. An unnamed one ("a source") takes its
  /// noun, so that "the source" behind it is nobody else.
  void spoke(WordRange source, std::uint32_t mention);

 private:
  struct Person {
    std::uint32_t mention = no_mention;
    std::uint32_t at = 0;    ///< word where it was subject or spoke, or was named
    std::uint64_t name = 0;  ///< hash of its last word
  };
  struct Role {
    std::uint64_t noun = 0;  ///< hash of the lower-case word
    std::uint32_t mention = no_mention;
  };
  struct Known {
    std::uint64_t name = 0;
    Gender gender = Gender::unknown;
  };

  [[nodiscard]] Person person(std::uint32_t mention, std::uint32_t at) const;
  void name_person(std::uint32_t first, std::uint32_t last);
  void add_role(std::uint32_t word, std::uint32_t mention);
  void read_roles(std::uint32_t first, std::uint32_t last);
  [[nodiscard]] Gender known_gender(std::uint64_t name) const;
  [[nodiscard]] bool role_holder(WordRange source, std::uint32_t& mention) const;
  [[nodiscard]] std::uint32_t named_in(WordRange source) const;
  [[nodiscard]] std::uint32_t person_of(Gender gender) const;

  const StoryWords* story_;
  WordRange sentence_;
  WordRange lead_;  ///< the phrase the sentence begins with
  std::uint32_t at_ = 0;
  std::vector<Role> roles_;
  std::vector<Known> genders_;
  std::vector<Person> named_;  ///< in order, the last few
  Person subject_;
  Person speaker_;
};

}  // namespace copydesk::quotes
