//! **What it decides:** whether reports give one person the same role.
//!
//! **Why:** "campaign chairman" and "campaign volunteer" are two sizes of the same person. Only roles that share a modifier are
//! compared: somebody may be a minister and a mother; and offices and professions of one sort, whatever stands before them.
//!
//! **Agrees:** "campaign chairman" and "campaign chair". **Precision:** "campaign aide" and "campaign chairman".
//! **Difference:** "campaign chairman" and "campaign volunteer"; as wording: "the island's leader" and "the island's dictator".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict};
use crate::order::Order;
use crate::{
    dictionary::{
        self,
        country::COUNTRIES,
        role::{LOADED_ROLES, OFFICES, WIDE_ROLES},
    },
    document::Document,
    extraction::{Appellation, Claims},
    linking::{Group, Member},
};

pub(super) fn judge(_documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let appellation = |member: &Member| &claims[member.article].appellations[member.claim];
    let mut modifiers: Vec<&String> = group.members.iter().flat_map(|member| &appellation(member).modifiers).collect();
    modifiers.order();
    modifiers.dedup();
    let shared = modifiers.into_iter().find_map(|modifier| judge_shared(claims, group, modifier, &appellation));
    shared.or_else(|| judge_offices(group, &appellation)).into_iter().collect()
}

/// Two offices or professions of one sort, each report giving one: "nurse" and "teacher". What one was is apart from what one is.
fn judge_offices<'a>(group: &Group, appellation: &impl Fn(&Member) -> &'a Appellation) -> Option<Judgement> {
    let held = |member: &Member| {
        let claim = appellation(member);
        let past = claim.modifiers.iter().any(|word| matches!(word.as_str(), "former" | "retir" | "ex"));
        dictionary::lookup(OFFICES, &claim.role).map(|sort| (sort, past))
    };
    let sorts = group.members.iter().filter_map(held);
    sorts.into_iter().find_map(|sort| {
        let mut answers: Vec<(&str, Answer)> = Vec::new();
        for member in group.members.iter().filter(|member| held(member) == Some(sort)) {
            let claim = appellation(member);
            let place = Place { article: member.article, span: claim.span, sentence: claim.sentence, source: None };
            super::add(&mut answers, claim.role.as_str(), None, place);
        }
        let article = |place: &Place, other: &Answer| other.places.iter().any(|known| known.article == place.article);
        let [(one, first), (other, second)] = &answers[..] else { return None };
        let apart = first.places.iter().all(|place| !article(place, second));
        let person = appellation(&group.members[0]).name.clone();
        apart.then(|| Judgement {
            kind: Kind::Actor,
            verdict: Verdict::Difference,
            cause: None,
            sureness: OFFICE,
            question: Question::Role { person },
            reason: Reason::OtherRole((*one).to_string(), (*other).to_string()),
            answers: answers.iter().map(|(_, answer)| answer.clone()).collect(),
        })
    })
}

/// How sure it is that two offices of one person are told of one time (per mille).
const OFFICE: u64 = 550;

/// The roles with one modifier in common, compared.
fn judge_shared<'a>(
    _claims: &[Claims],
    group: &Group,
    modifier: &str,
    appellation: &impl Fn(&Member) -> &'a Appellation,
) -> Option<Judgement> {
    let is_country = COUNTRIES.iter().any(|(_, name)| name == modifier);
    if dictionary::holds(UNTELLING, modifier) {
        return None;
    }
    let mut members: Vec<&Member> =
        group.members.iter().filter(|member| appellation(member).modifiers.iter().any(|known| known == modifier)).collect();
    members.order_by_key(|member| (&appellation(member).role, member.article, member.claim));
    let mut answers: Vec<(&str, Answer)> = Vec::new();
    for member in members.iter().copied() {
        let claim = appellation(member);
        let place = Place { article: member.article, span: claim.span, sentence: claim.sentence, source: None };
        super::add(&mut answers, &claim.role, None, place);
    }
    let loaded = answers.iter().any(|(role, _)| dictionary::holds(LOADED_ROLES, role));
    let wide = |role: &str| dictionary::holds(WIDE_ROLES, role);
    let narrow = answers.iter().filter(|(role, _)| !wide(role)).count();
    let differ = answers
        .iter()
        .enumerate()
        .any(|(index, (_, one))| answers[index + 1..].iter().any(|(_, other)| super::differ_across(one, other)));
    // A country joins offices of all sorts; only a loaded word beside a plain one tells.
    // Whoever is at the top is the head.
    let top = |role: &str| matches!(role, "boss" | "chief" | "head" | "leader");
    let only_top = narrow < 2 && answers.iter().any(|(role, _)| top(role));
    if answers.len() < 2 || is_country && !loaded || !differ || only_top && !loaded {
        return None;
    }
    let (kind, verdict) = match (loaded, narrow) {
        (true, _) => (Kind::Wording, Verdict::Difference),
        (false, 2..) => (Kind::Actor, Verdict::Difference),
        _ => (Kind::Actor, Verdict::Precision),
    };
    let reason = Reason::OtherRole(answers[0].0.to_string(), answers[1].0.to_string());
    let question = Question::Role { person: appellation(members[0]).name.clone() };
    Some(Judgement {
        kind,
        verdict,
        cause: None,
        sureness: 600,
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    })
}

/// Modifiers that say nothing of the office: stems, sorted.
const UNTELLING: &[&str] = &["chief", "current", "first", "former", "long", "old", "senior", "then", "top"];
