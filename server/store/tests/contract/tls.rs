//! PostgreSQL over TLS: the server's certificate and name are looked at.

use crate::common::cluster;
use store::{KeyFile, Opening, StoreError, open};

#[tokio::test(flavor = "multi_thread")]
async fn postgresql_is_believed_by_its_certificate_and_name() {
    let server = cluster::secure();
    let folder = std::env::temp_dir().join(format!("boernehoejde-tls-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let keys = folder.join("keys");
    let at = |host: &str, authority: &std::path::Path| {
        format!(
            "postgres://test@{host}:{}/postgres?sslmode=verify-full&sslrootcert={}",
            server.port,
            authority.display()
        )
    };
    let opens = async |url: String| -> Result<(), StoreError> {
        let opening = Opening {
            url,
            data: folder.clone(),
            keys: keys.clone(),
            passphrase: None,
        };
        let store = open(&opening).await?;
        store.close().await;
        Ok(())
    };
    assert!(opens(at("localhost", &server.authority)).await.is_ok());
    assert!(KeyFile::read(&keys).is_ok());
    // Signed by somebody else, and under a name that is not in the certificate.
    assert!(opens(at("localhost", &server.stranger)).await.is_err());
    assert!(opens(at("127.0.0.1", &server.authority)).await.is_err());
    std::fs::remove_dir_all(&folder).unwrap();
}
