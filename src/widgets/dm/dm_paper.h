// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dm_service.h"
#include "reports/mail_documents.h"
#include "widgets/preferences.h"

#include <QObject>

#include <memory>
#include <vector>

namespace kikubari::widgets {

/// A mailing as it would come out now: labels, cards, envelopes or letters, on which paper, and the pages. What lies in
/// the PC's drawers is kept for the PC; the adjustment for each printer. The pages are made aside, so that nobody waits
/// for them.
class DmPaper : public QObject
{
    Q_OBJECT
public:
    using Entries = std::vector<operations::AudienceEntry>;
    using Document = std::shared_ptr<const reports::MailDocument>;
    using Then = std::function<void(const Result<Document> &document)>;

    DmPaper(Preferences preferences, QObject *parent);

    /// Brings the sender and the words of letters (models::DmService::mailWords); `entries` is empty where only the
    /// sender is wanted. Without it cards, envelopes and letters have neither.
    std::function<void(const operations::CampaignDraft &campaign, const Entries &entries,
                       const models::DmService::Answer<models::MailWords> &answer)>
        askWords;

    /// The mailing that is printed. Another one begins with the paper of its kind: labels for a DM, the address side
    /// for cards, its text for a letter. Pieces are to follow.
    void setCampaign(const operations::CampaignDraft &campaign);
    /// The pieces of the mailing; those that are not printed yet are laid out, in the order in which they would come
    /// out. Where all of them are printed, but not on this kind of paper (a card's text, behind its address side), the
    /// printed ones are.
    void setEntries(const Entries &entries);
    /// What came out of the mailing so far.
    void setPrintedKinds(const QList<domain::JobKind> &kinds);

    [[nodiscard]] domain::JobKind kind() const { return m_kind; }
    void setKind(domain::JobKind kind);
    /// How the ledger notes the paper: the key of sheet, envelope or template.
    [[nodiscard]] QString key() const;
    /// Whether printed pieces are laid out, for their second kind of paper.
    [[nodiscard]] bool second() const { return m_second; }

    /// The store's own sheets; the shipped ones are always there.
    void setOwnSheets(const QList<domain::LabelSheet> &own);
    [[nodiscard]] const QList<domain::LabelSheet> &sheets() const { return m_sheets; }
    [[nodiscard]] const reports::LabelChoice &choice() const { return m_choice; }
    void setSheet(const QString &key);
    void setStart(int start);
    void setOffset(QPointF offset);
    void setOptions(bool guides, bool barcode);
    /// The printer whose adjustment is in force; its own is taken where there is one.
    void setPrinter(const QString &name);
    [[nodiscard]] QString printer() const { return m_printer; }

    /// Cards and envelopes.
    [[nodiscard]] print::MailForm form() const { return m_mail.form; }
    [[nodiscard]] bool printedStock() const { return m_mail.printedStock; }
    [[nodiscard]] QString envelope() const { return m_envelope; }
    void setMail(print::MailForm form, bool printedStock, const QString &envelope);

    /// Templates, those for this kind of mailing first.
    [[nodiscard]] const QList<print::LetterTemplate> &letters() const { return m_letters; }
    [[nodiscard]] QString letter() const { return m_letter; }
    void setLetter(const QString &key);

    /// What is laid out, in the order of the pages; the pages belong to exactly these.
    [[nodiscard]] const Entries &laidOut() const { return *m_laidOut; }
    /// Null until they are made.
    [[nodiscard]] const Document &pages() const { return m_pages; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// Lays out other pieces on the same paper; `then` comes later, in this thread.
    void layOut(const std::shared_ptr<const Entries> &entries, QMarginsF unprintable, const Then &then);

    /// What was found: pieces set smaller, with characters from another face, and those that cannot be printed.
    struct Figures
    {
        int shrunk = 0, otherFace = 0, refused = 0;
    };
    [[nodiscard]] const Figures &figures() const { return m_figures; }
    /// One piece alone: a label, or the first page of anything else.
    struct Sample
    {
        print::Page page;
        print::Findings findings;
    };
    [[nodiscard]] Sample sample(const operations::AudienceEntry &entry) const;

Q_SIGNALS:
    /// The choice is another one; pages follow.
    void chosen();
    void pagesReady();

private:
    /// All that pages are made from, for another thread.
    struct Job
    {
        domain::JobKind kind{};
        reports::LabelChoice labels;
        reports::MailChoice mail;
        QString envelope;
        print::LetterTemplate letter;
        std::vector<print::LetterValues> values;
    };
    [[nodiscard]] static Result<reports::MailDocument> documentOf(const Entries &entries, const Job &job);
    [[nodiscard]] Job jobNow() const;
    [[nodiscard]] const print::LetterTemplate *letterNow() const;
    [[nodiscard]] std::optional<Error> forbidden() const;
    void makeAside(const std::shared_ptr<const Entries> &entries, Job job, const Then &then);
    void takeWords(const std::shared_ptr<const Entries> &entries, const models::MailWords &words);
    void chooseEntries();
    void again();
    void make();
    void take(const std::shared_ptr<const Entries> &entries, const Result<Document> &pages);

    Preferences m_preferences;
    QString m_printer;
    operations::CampaignDraft m_campaign;
    domain::JobKind m_kind = domain::JobKind::Labels;
    QList<domain::JobKind> m_printedKinds;
    bool m_second = false;
    QList<domain::LabelSheet> m_sheets;
    reports::LabelChoice m_choice;
    reports::MailChoice m_mail;
    QString m_envelope, m_letter;
    QList<print::LetterTemplate> m_letters;
    Entries m_all;
    std::shared_ptr<const Entries> m_entries = std::make_shared<const Entries>();
    std::shared_ptr<const Entries> m_laidOut = std::make_shared<const Entries>();
    std::shared_ptr<const Entries> m_wordsOf; ///< whose words are known
    std::vector<print::LetterValues> m_values;
    bool m_senderKnown = false;
    Document m_pages;
    std::optional<Error> m_problem;
    Figures m_figures;
    int m_asked = 0;
    bool m_busy = false;
};

} // namespace kikubari::widgets
