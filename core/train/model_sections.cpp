#include "model_sections.hpp"

#include "byte_writer.hpp"
#include "tagger/byte_reader.hpp"
#include "tagger/model_file.hpp"

namespace copydesk::train {

std::span<const std::byte> section_of(std::span<const std::byte> file, std::string_view name) {
  tagger::ByteReader reader(file);
  reader.bytes(tagger::model_magic.size() + 4);
  reader.bytes(reader.u16());
  reader.bytes(reader.u16());
  std::vector<std::pair<std::string, std::uint32_t>> listed(reader.u16());
  for (auto& [title, size] : listed) {
    title = reader.text(reader.u16());
    size = reader.u32();
  }
  for (const auto& [title, size] : listed) {
    const std::span<const std::byte> content = reader.bytes(size);
    if (title == name) return content;
  }
  return {};
}

std::vector<std::byte> write_model_file(
    const std::string& name, const std::string& version,
    const std::vector<std::pair<std::string, std::vector<std::byte>>>& sections) {
  ByteWriter body;
  body.u16(static_cast<std::uint32_t>(name.size()));
  body.text(name);
  body.u16(static_cast<std::uint32_t>(version.size()));
  body.text(version);
  body.u16(static_cast<std::uint32_t>(sections.size()));
  for (const auto& [title, bytes] : sections) {
    body.u16(static_cast<std::uint32_t>(title.size()));
    body.text(title);
    body.u32(static_cast<std::uint32_t>(bytes.size()));
  }
  for (const auto& [title, bytes] : sections) body.bytes(bytes);
  const std::vector<std::byte> content = body.take();
  ByteWriter out;
  out.text(tagger::model_magic);
  out.u32(tagger::model_checksum(content));
  out.bytes(content);
  return out.take();
}

}  // namespace copydesk::train
