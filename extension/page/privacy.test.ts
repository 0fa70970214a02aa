import assert from "node:assert/strict";
import { test } from "node:test";
import { isPrivateHost } from "./privacy";

test("where people write, bank, pay and sign in is private", () => {
  for (const host of ["mail.google.com", "outlook.live.com", "mail.proton.me", "web.whatsapp.com", "onlinebanking.example.com", "checkout.example.com", "www.paypal.com", "accounts.example.org", "gmx.de"]) {
    assert.ok(isPrivateHost(host), host);
  }
});

test("newspapers are not, whatever their names hold", () => {
  for (const host of ["www.dailymail.co.uk", "news.example.com", "mailonsunday.example", "payday.example.com", "bankrate.example", "loginnews.example", "www.reuters.com"]) {
    assert.ok(!isPrivateHost(host), host);
  }
});
