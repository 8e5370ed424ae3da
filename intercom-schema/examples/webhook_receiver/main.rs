//! A server for Intercom's webhooks: verifies, answers, and then validates.
//!
//! ```console
//! $ export INTERCOM_CLIENT_SECRET=…              # "Basic information" of the app in the Developer Hub
//! $ export INTERCOM_CLIENT_SECRET_PREVIOUS=…     # only while the secret is being replaced
//! $ cargo run --example webhook_receiver --features signature -- ./put-aside 127.0.0.1:8080
//! ```
//!
//! `receiver.rs` has all that is worth copying. In front of it belongs a proxy that speaks HTTPS, which Intercom demands, and
//! bounds the number of connections.

mod receiver;

use std::env;
use std::error::Error;

use intercom_schema::signature::Secrets;
use receiver::{Settings, serve};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments
        .next()
        .ok_or("expected a folder for what a person should look at")?;
    let address = arguments.next();
    let address = address.as_deref().unwrap_or("127.0.0.1:8080");

    let settings = Settings::new(secrets()?, folder);
    let listener = TcpListener::bind(address).await?;
    eprintln!("listening on {}", listener.local_addr()?);
    serve(
        listener,
        settings,
        |_event| { /* your program */ },
        asked_to_stop(),
    )
    .await?;
    Ok(())
}

fn secrets() -> Result<Secrets, Box<dyn Error>> {
    let current = "INTERCOM_CLIENT_SECRET";
    let previous = "INTERCOM_CLIENT_SECRET_PREVIOUS";
    let secret = env::var(current).map_err(|error| format!("{current}: {error}"))?;
    let secrets = Secrets::new(secret).map_err(|error| format!("{current}: {error}"))?;
    match env::var(previous) {
        Ok(secret) => Ok(secrets
            .with_previous(secret)
            .map_err(|error| format!("{previous}: {error}"))?),
        Err(env::VarError::NotPresent) => Ok(secrets),
        Err(error) => Err(format!("{previous}: {error}").into()),
    }
}

/// Ctrl-C, or what a service manager sends.
async fn asked_to_stop() {
    let interrupted = async { _ = tokio::signal::ctrl_c().await };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                () = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    interrupted.await;
}
