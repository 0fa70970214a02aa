// The manifest of each browser. What they have in common is said once.

const common = {
  manifest_version: 3,
  name: "__MSG_name__",
  description: "__MSG_description__",
  default_locale: "en",
  icons: { 16: "icons/16.png", 48: "icons/48.png", 128: "icons/128.png" },
  action: { default_title: "__MSG_action_title__", default_popup: "popup.html" },
  // Nothing runs anywhere until the reader asks for it: activeTab grants that one page. A site that shall always be checked
  // is asked for by itself.
  permissions: ["activeTab", "scripting", "storage"],
  optional_host_permissions: ["https://*/*", "http://*/*"],
  incognito: "not_allowed",
  options_ui: { page: "options.html", open_in_tab: true },
  commands: {
    check: { suggested_key: { default: "Alt+Shift+C" }, description: "__MSG_command_check__" },
    next: { suggested_key: { default: "Alt+Shift+X" }, description: "__MSG_command_next__" },
    previous: { suggested_key: { default: "Alt+Shift+Z" }, description: "__MSG_command_previous__" },
  },
};

export const manifests = (version) => ({
  chrome: {
    ...common,
    version,
    minimum_chrome_version: "123", // light-dark() in style sheets
    permissions: [...common.permissions, "sidePanel"],
    background: { service_worker: "background.js" },
    side_panel: { default_path: "panel.html" },
  },
  firefox: {
    ...common,
    version,
    background: { scripts: ["background.js"] },
    sidebar_action: {
      default_title: "__MSG_name__",
      default_panel: "panel.html",
      default_icon: "icons/48.png",
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: "copydesk@copydesk.example",
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["websiteContent"] },
      },
    },
  },
});
