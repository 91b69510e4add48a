//! A report of any length, for measuring how the time grows: the same few sentences again and again, with other names and figures, since
//! what repeats is left out of a reading.

/// A text of about so many bytes, in whole paragraphs.
pub(crate) fn text(bytes: usize) -> String {
    let mut text = String::new();
    for copy in 0.. {
        if bytes <= text.len() {
            break;
        }
        text += &paragraph(copy);
    }
    text
}

fn paragraph(copy: usize) -> String {
    // Steps by primes, so that no two copies share their names.
    let [minister, bay, port, captain, company] =
        [7_919, 104_729, 1_299_709, 15_485_863, 32_452_843].map(|step| name(copy * step + step));
    let (dead, miles, saved, hours) = (copy % 90 + 2, copy % 37 + 3, copy % 800 + 100, copy % 9 + 2);
    format!(
        "Minister Orla {minister} denied on Tuesday that {dead} people had died when a ferry sank off {bay}, {miles} miles north of \
         {port}. “We have searched since Monday morning,” said Capt. Jonas {captain}, who leads the coast guard. He added that at \
         least {saved} passengers, six of them children, had been saved. The minister accepted his report. She and the captain \
         talked about safety, fares and pay for {hours} hours, and agreed to meet again next week. {company} Bay Lines, the \
         company, said it would pay ${copy} million to the families. Its owner, Mara {port}, said: “It isn't over in {bay}.”\n\n"
    )
}

/// A name of three syllables for a number.
fn name(mut number: usize) -> String {
    const FIRST: &[u8] = b"bdfgklmnprstvz";
    const SECOND: &[u8] = b"aeiou";
    let mut name = String::new();
    for syllable in 0..3 {
        let first = char::from(FIRST[number % FIRST.len()]);
        name.push(if syllable == 0 { first.to_ascii_uppercase() } else { first });
        number /= FIRST.len();
        name.push(char::from(SECOND[number % SECOND.len()]));
        number /= SECOND.len();
    }
    name + "n"
}
