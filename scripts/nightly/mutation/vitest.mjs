import { api } from './collect.mjs';

export const { describe, it, test, expect, vi, beforeEach, afterEach } = api;
