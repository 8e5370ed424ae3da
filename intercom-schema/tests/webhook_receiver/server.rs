//! A server for each test, and a client that speaks just enough HTTP to say wrong things.

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use intercom_schema::NotificationEvent;
use intercom_schema::signature::Secrets;
use serde_json::Value;
use tokio::sync::oneshot;

use crate::NOTIFICATIONS;
use crate::receiver::{Settings, serve};
use crate::sign::{hub, sha1};

/// What Intercom allows.
pub(crate) const SOON: Duration = Duration::from_secs(5);

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) folder: PathBuf,
    handled: mpsc::Receiver<NotificationEvent>,
    stop: oneshot::Sender<()>,
    pub(crate) thread: JoinHandle<io::Result<()>>,
}

/// What is left when the server has stopped.
pub(crate) struct Left {
    /// Bodies and reports, in order.
    pub(crate) aside: Vec<(Vec<u8>, Value)>,
    pub(crate) handled: Vec<NotificationEvent>,
}

pub(crate) fn start(name: &str, change: impl FnOnce(&mut Settings)) -> Server {
    start_with(name, change, |_| {})
}

pub(crate) fn start_with(
    name: &str,
    change: impl FnOnce(&mut Settings),
    program: impl Fn(&NotificationEvent) + Send + 'static,
) -> Server {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("webhook_receiver")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let secrets = Secrets::new("current secret")
        .and_then(|secrets| secrets.with_previous("previous secret"))
        .unwrap();
    let mut settings = Settings::new(secrets, &folder);
    change(&mut settings);

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let (done, handled) = mpsc::channel();
    let handle = move |event| {
        program(&event);
        // The test may have ended.
        _ = done.send(event);
    };
    let thread = thread::spawn(move || {
        tokio::runtime::Runtime::new()?.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            serve(listener, settings, handle, async { _ = stopped.await }).await
        })
    });
    Server {
        address,
        folder,
        handled,
        stop,
        thread,
    }
}

impl Server {
    /// Posts a notification as Intercom does.
    pub(crate) fn notify(&self, body: &[u8]) -> u16 {
        let signature = sha1("current secret", body);
        self.post(NOTIFICATIONS, &[hub(signature)], body)
    }

    pub(crate) fn post(
        &self,
        path: &str,
        headers: &[(&str, impl AsRef<[u8]>)],
        body: &[u8],
    ) -> u16 {
        self.send(path, headers, body).status
    }

    pub(crate) fn send(
        &self,
        path: &str,
        headers: &[(&str, impl AsRef<[u8]>)],
        body: &[u8],
    ) -> Answer {
        let mut request = format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n",
            body.len()
        )
        .into_bytes();
        for (name, value) in headers {
            request.extend([name.as_bytes(), b": ", value.as_ref(), b"\r\n"].concat());
        }
        request.extend(b"\r\n");
        request.extend(body);
        self.raw(&[&request])
    }

    pub(crate) fn raw(&self, parts: &[&[u8]]) -> Answer {
        let begun = Instant::now();
        let mut stream = TcpStream::connect(self.address).unwrap();
        for part in parts {
            // The server may have answered and gone before it has everything.
            if stream.write_all(part).is_err() {
                break;
            }
        }
        read_answer(&mut stream, begun)
    }

    /// Sends `head`, and then `chunk` without end until there is an answer. Also says how many bytes that took.
    pub(crate) fn pour(&self, head: &[u8], chunk: &[u8]) -> (Answer, usize) {
        let begun = Instant::now();
        let mut stream = TcpStream::connect(self.address).unwrap();
        let mut reading = stream.try_clone().unwrap();
        let answer = thread::spawn(move || read_answer(&mut reading, begun));
        stream.write_all(head).unwrap();
        let mut sent = 0;
        while !answer.is_finished() && sent < 1 << 30 && stream.write_all(chunk).is_ok() {
            sent += chunk.len();
        }
        (answer.join().unwrap(), sent)
    }

    pub(crate) fn stop(self) -> Left {
        self.stop.send(()).unwrap();
        self.thread.join().unwrap().unwrap();
        let mut bodies: Vec<_> = fs::read_dir(&self.folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension == "body")
            })
            .collect();
        bodies.sort();
        let aside = bodies.iter().map(|path| {
            let report = fs::read(path.with_extension("report.json")).unwrap();
            (
                fs::read(path).unwrap(),
                serde_json::from_slice(&report).unwrap(),
            )
        });
        Left {
            aside: aside.collect(),
            handled: self.handled.iter().collect(),
        }
    }
}

impl Left {
    #[track_caller]
    pub(crate) fn is_empty(&self) {
        assert_eq!(self.aside, []);
        assert_eq!(self.handled, []);
    }
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) text: String,
}

/// Reads to the end of the connection. Every answer must come soon.
pub(crate) fn read_answer(stream: &mut TcpStream, begun: Instant) -> Answer {
    stream.set_read_timeout(Some(SOON)).unwrap();
    let mut bytes = Vec::new();
    if let Err(error) = stream.read_to_end(&mut bytes) {
        // A server that closes while something is still being sent.
        assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    }
    assert!(begun.elapsed() < SOON);
    let text = String::from_utf8(bytes).unwrap();
    let status = text
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    Answer {
        status: status.unwrap_or_else(|| panic!("no answer: {text:?}")),
        text,
    }
}
