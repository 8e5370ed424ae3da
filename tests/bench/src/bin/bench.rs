use intercom_bench::contestants;
use intercom_bench::corpus::{RECIPES, Root};
use intercom_bench::measure::{Effort, measure};
use intercom_bench::subject::*;
use intercom_bench::verdict;
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
fn main() {
    for recipe in &RECIPES {
        let corpus = recipe.follow();
        println!(
            "{} {} bytes/doc",
            corpus.name,
            corpus.text.len() / corpus.documents.len()
        );
        fn one<S: Subject>(corpus: &intercom_bench::corpus::Corpus) {
            let mut all = contestants::from_bytes::<S>();
            println!("{:?}", verdict::check::<S>(corpus, &mut all));
            for (c, s) in all.iter().zip(measure(
                corpus,
                &mut contestants::from_bytes::<S>(),
                false,
                Effort {
                    rounds: 5,
                    slice: 4_000_000,
                },
            )) {
                println!("{:<28} {:8.1} {:.3}", c.name, s.mb_per_s, s.spread);
            }
        }
        match corpus.root {
            Root::Conversation => one::<OfConversation>(&corpus),
            Root::List => one::<OfList>(&corpus),
            Root::Notification => one::<OfNotification>(&corpus),
        }
    }
}
