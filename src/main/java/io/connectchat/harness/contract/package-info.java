/**
 * What Amazon Connect documents as numbers and names: data with sources and dates, no behaviour.
 */
package io.connectchat.harness.contract;
