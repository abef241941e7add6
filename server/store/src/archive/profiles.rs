//! Profiles and photos, sealed with the key of the municipality.

use super::StoreCore;
use super::shared_versions::Telling;
use crate::StoreError;
use crate::backend::values;
use crate::seal::{DataKey, Place};
use crate::{Photo, Profile};
use domain::event::UserId;

/// The seal place of a profile.
pub(super) fn profile_of<'a>(municipality: &'a str, user: &'a str) -> Place<'a> {
    Place {
        what: "profile",
        municipality,
        of: user,
        which: "",
    }
}

/// The seal place of a photo.
pub(super) fn photo_of<'a>(municipality: &'a str, user: &'a str) -> Place<'a> {
    Place {
        what: "photo",
        municipality,
        of: user,
        which: "",
    }
}

/// A profile and its photo, sealed.
pub(super) fn seal(
    key: &DataKey,
    municipality: &str,
    user: &str,
    profile: &Profile,
) -> Result<(Vec<u8>, Option<Vec<u8>>), StoreError> {
    let sealed = key.seal_json(profile_of(municipality, user), profile)?;
    let photo = profile.photo.as_ref();
    let photo = photo.map(|photo| key.seal_json(photo_of(municipality, user), photo));
    Ok((sealed, photo.transpose()?))
}

impl StoreCore {
    /// As [`Accounts::profile`](crate::Accounts::profile).
    pub(super) async fn profile(&self, user: &UserId) -> Result<Profile, StoreError> {
        const READ: &str = "SELECT municipality, profile, photo FROM accounts WHERE id = $1";
        let mut snapshot = self.backend.snapshot().await?;
        let rows = snapshot.rows(READ, values![user.as_str()]).await?;
        let row = rows.first().ok_or(StoreError::NotFound)?;
        let municipality = row.text(0)?;
        let key = self.municipality_in(snapshot.as_mut(), municipality).await?;
        let mut profile: Profile = key.open_json(profile_of(municipality, user.as_str()), row.bytes(1)?)?;
        let open = |photo: &[u8]| key.open_json(photo_of(municipality, user.as_str()), photo);
        profile.photo = row.bytes_or_none(2).map(open).transpose()?;
        Ok(profile)
    }

    /// Writes the profile of an account that is held.
    pub(super) async fn write_profile(
        &self,
        telling: &mut Telling<'_>,
        (municipality, user): (&str, &str),
        profile: &Profile,
    ) -> Result<(), StoreError> {
        let key = self.municipality_in(telling.transaction(), municipality).await?;
        let sealed = key.seal_json(profile_of(municipality, user), profile)?;
        let set = "UPDATE accounts SET profile = $2 WHERE id = $1";
        telling.run(set, values![user, sealed]).await.map(drop)
    }

    /// Writes the photo of an account that is held, or takes it away.
    pub(super) async fn write_photo(
        &self,
        telling: &mut Telling<'_>,
        (municipality, user): (&str, &str),
        photo: Option<&Photo>,
    ) -> Result<(), StoreError> {
        let key = self.municipality_in(telling.transaction(), municipality).await?;
        let seal = |photo: &Photo| key.seal_json(photo_of(municipality, user), photo);
        let photo = photo.map(seal).transpose()?;
        let set = "UPDATE accounts SET photo = $2 WHERE id = $1";
        telling.run(set, values![user, photo]).await.map(drop)
    }
}
