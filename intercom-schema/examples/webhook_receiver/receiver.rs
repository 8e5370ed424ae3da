//! Receives webhooks. Only a bad signature is refused; what is wrong with a signed payload is a matter between us and our schemas,
//! and Intercom pauses a subscription whose endpoint keeps answering with errors.
//!
//! ```text
//!            the five seconds of Intercom                         │ afterwards, in a thread of its own
//! request ─▶ header ─▶ body ──────▶ signature ─▶ queue ─▶ answer  │  queue ─▶ decode ─┬─▶ your program     nothing is wrong,
//!              │        │              │           │       200    │                   │                     or only warnings
//!             401      408 slow       401         503 full        │                   ├─▶ both              drift
//!           missing,   413 too long   mismatch                    │                   └─▶ put aside         errors, or no JSON
//!           twice …    503 too many
//! ```
//!
//! - **Memory** is bounded: at most `readers` bodies are being read and at most `queue` wait, none longer than `body_limit`.
//! - **Overload** is answered with 503: Intercom tries once more after a minute. (429 would slow down the whole subscription.)
//! - **A crash** loses what waits in the queue, since it has been answered. A program that cannot afford it stores the body
//!   before it answers. Stopping in an orderly way loses nothing.
//! - **Logs** have counts, never content.

use std::fs;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::{Bytes, HttpBody};
use axum::extract::{DefaultBodyLimit, FromRequest, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use intercom_schema::signature::{
    BODY_SIGNATURE, HUB_SIGNATURE, Secrets, Signature, SignatureError, Verified,
};
use intercom_schema::{NotificationEvent, Options, Report, Severity};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, mpsc};

pub(crate) struct Settings {
    pub(crate) secrets: Secrets,
    /// Where payloads go that a person should look at.
    pub(crate) folder: PathBuf,
    /// In bytes.
    pub(crate) body_limit: usize,
    /// How long a body may take to arrive.
    pub(crate) read_within: Duration,
    /// How many bodies are read at the same time.
    pub(crate) readers: usize,
    /// How many accepted bodies wait to be judged.
    pub(crate) queue: usize,
    /// How many payloads are put aside that only drift: when Intercom invents a member, every payload has it.
    pub(crate) most_drifting: usize,
}

impl Settings {
    pub(crate) fn new(secrets: Secrets, folder: impl Into<PathBuf>) -> Settings {
        Settings {
            secrets,
            folder: folder.into(),
            body_limit: 1 << 20,
            read_within: Duration::from_secs(4),
            readers: 64,
            queue: 256,
            most_drifting: 1000,
        }
    }
}

/// Serves until asked to stop, and then judges what is still waiting. `handle` gets every notification that has no errors, in a
/// thread where it may take its time.
pub(crate) async fn serve(
    listener: TcpListener,
    settings: Settings,
    handle: impl Fn(NotificationEvent) + Send + 'static,
    asked_to_stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let aside = Aside::open(settings.folder, settings.most_drifting)?;
    let (queue, waiting) = mpsc::channel(settings.queue);
    let judging = tokio::task::spawn_blocking(move || judge_all(waiting, aside, handle));

    let nobody_judges = queue.clone();
    let stop = async move {
        tokio::select! {
            () = asked_to_stop => {}
            // `handle` has panicked. Better to be started again than to go on without it.
            () = nobody_judges.closed() => {}
        }
    };
    let desk = Arc::new(Desk {
        secrets: settings.secrets,
        body_limit: settings.body_limit,
        read_within: settings.read_within,
        readers: Semaphore::new(settings.readers),
        queue,
    });
    axum::serve(listener, router(desk))
        .with_graceful_shutdown(stop)
        .await?;
    // The desk is gone, and with it the sending end of the queue: the thread ends when it has judged the rest.
    judging.await.map_err(io::Error::other)
}

// What happens before the answer.

struct Desk {
    secrets: Secrets,
    body_limit: usize,
    read_within: Duration,
    readers: Semaphore,
    queue: mpsc::Sender<Verified<Bytes>>,
}

fn router(desk: Arc<Desk>) -> Router {
    // Intercom sends HEAD when the address is entered in the Developer Hub.
    let notifications = post(notification).head(|| async { StatusCode::OK });
    Router::new()
        .route("/webhooks/intercom", notifications)
        .route("/webhooks/intercom/health", post(health))
        .route("/webhooks/intercom/uninstall", post(uninstall))
        .layer(DefaultBodyLimit::max(desk.body_limit))
        .with_state(desk)
}

async fn notification(
    State(desk): State<Arc<Desk>>,
    request: Request,
) -> Result<StatusCode, StatusCode> {
    let claimed = Signature::hub(request.headers().get_all(HUB_SIGNATURE));
    let body = desk.accept(claimed, request).await?;
    match desk.queue.try_send(body) {
        Ok(()) => Ok(StatusCode::OK),
        Err(_full) => Err(StatusCode::SERVICE_UNAVAILABLE),
    }
}

/// Intercom asks at least once a day, for each workspace, whether the app works there.
async fn health(State(desk): State<Arc<Desk>>, request: Request) -> Result<Response, StatusCode> {
    let claimed = Signature::body(request.headers().get_all(BODY_SIGNATURE));
    let _workspace = desk.accept(claimed, request).await?;
    let json = [(header::CONTENT_TYPE, "application/json")];
    Ok((json, r#"{"state":"OK"}"#).into_response())
}

/// A workspace has removed the app: here your program forgets it.
async fn uninstall(
    State(desk): State<Arc<Desk>>,
    request: Request,
) -> Result<StatusCode, StatusCode> {
    let claimed = Signature::body(request.headers().get_all(BODY_SIGNATURE));
    let _workspace = desk.accept(claimed, request).await?;
    Ok(StatusCode::OK)
}

impl Desk {
    /// The body, if it is signed. Before that nothing looks into it.
    async fn accept(
        &self,
        claimed: Result<Signature, SignatureError>,
        request: Request,
    ) -> Result<Verified<Bytes>, StatusCode> {
        let claimed = claimed.map_err(unauthorized)?;
        let body = self.read(request).await?;
        claimed.verify(body, &self.secrets).map_err(unauthorized)
    }

    async fn read(&self, request: Request) -> Result<Bytes, StatusCode> {
        // The length that the header says. A body that is longer than it says, or does not say, ends at the limit of the router.
        if request.body().size_hint().lower() > self.body_limit as u64 {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        let Ok(_reading) = self.readers.try_acquire() else {
            return Err(StatusCode::SERVICE_UNAVAILABLE);
        };
        match tokio::time::timeout(self.read_within, Bytes::from_request(request, &())).await {
            Ok(Ok(body)) => Ok(body),
            Ok(Err(rejection)) => Err(rejection.status()),
            Err(_elapsed) => Err(StatusCode::REQUEST_TIMEOUT),
        }
    }
}

fn unauthorized(error: SignatureError) -> StatusCode {
    eprintln!("refused a request: {error}");
    StatusCode::UNAUTHORIZED
}

// What happens after it.

fn judge_all(
    mut waiting: mpsc::Receiver<Verified<Bytes>>,
    mut aside: Aside,
    handle: impl Fn(NotificationEvent),
) {
    // That its conversation comes from a webhook, the notification says itself. The API version it does not say: if you know
    // which one your app has chosen for webhooks, add `.api_version(…)`.
    let options = Options::new();
    while let Some(body) = waiting.blocking_recv() {
        let (event, report) = match options.decode::<NotificationEvent>(body.bytes()) {
            Ok(decoded) => (Some(decoded.value), decoded.report),
            Err(report) => (None, report),
        };
        if concerns_a_person(&report) {
            match aside.put(&body, &report) {
                Ok(()) => eprintln!("put a payload aside: {}", counts(&report)),
                Err(error) => eprintln!("could not put a payload aside: {error}"),
            }
        }
        if let Some(event) = event.filter(|_| report.is_valid()) {
            handle(event);
        }
    }
}

/// Warnings do not: some real payloads break those rules all the time.
fn concerns_a_person(report: &Report) -> bool {
    !report.is_valid() || report.count(Severity::Drift) > 0
}

fn counts(report: &Report) -> String {
    let [errors, drift] = [Severity::Error, Severity::Drift].map(|severity| report.count(severity));
    format!("{errors} errors, {drift} drift")
}

/// A folder with two files for each payload: `….body`, as it came, and `….report.json`.
struct Aside {
    folder: PathBuf,
    most_drifting: usize,
    started: u64,
    count: usize,
}

impl Aside {
    fn open(folder: PathBuf, most_drifting: usize) -> io::Result<Aside> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        // Payloads are people's data.
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder)?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Ok(Aside {
            folder,
            most_drifting,
            started: now.map_or(0, |now| now.as_secs()),
            count: 0,
        })
    }

    fn put(&mut self, body: &Verified<Bytes>, report: &Report) -> io::Result<()> {
        if report.is_valid() && self.count >= self.most_drifting {
            return Ok(());
        }
        self.count += 1;
        // Nothing of the payload is in the name: an id could be `../../etc/passwd`.
        let name = format!("{}-{}-{:06}", self.started, std::process::id(), self.count);
        let path = |extension: &str| Path::join(&self.folder, format!("{name}.{extension}"));
        fs::write(path("body"), body.bytes())?;
        fs::write(path("report.json"), serde_json::to_vec_pretty(report)?)
    }
}
