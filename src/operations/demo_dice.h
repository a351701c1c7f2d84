// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>

namespace kikubari::operations {

/// A small generator of its own (splitmix64), because the distributions of the standard library differ between
/// libraries and the demo is to be the same everywhere.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) { }
    Dice(quint64 seed, quint64 stream) : m_state(seed * 0x9E3779B97F4A7C15ULL ^ mixed(stream + 1)) { }

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        return mixed(m_state);
    }
    /// 0 .. count - 1.
    int below(int count) { return static_cast<int>((next() >> 32) * static_cast<quint64>(count) >> 32); }
    /// Both ends included.
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <typename List> const auto &pick(const List &list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    static quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

} // namespace kikubari::operations
