import kk from '#locales/kk/settings.json' with { type: 'json' };

/** The tabs as their texts name them: the table of the tabs itself draws the window. */
export const settingsTabs = Object.keys(kk.tabs);
