// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of contacts: reading ends with contacts or with a sentence.
#include "exchange/vcard.h"
#include "memory_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = viewOf(data, size);
    const auto read = kikubari::exchange::readVcards(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (!read)
        mustHold(!read.error().text.ja.isEmpty() && !read.error().text.en.isEmpty());
    return 0;
}
