import type { Sound } from "../../../../controls/CallSummary/player/openSound";

/** An audio element at the browser's boundary: it does what it is told, time passes when a test says so. */
export class FakeSound extends EventTarget implements Sound {
  src = "";
  currentTime = 0;
  duration = NaN;
  paused = true;
  playbackRate = 1;
  preservesPitch = false;
  volume = 1;
  /** Why the browser does not play. */
  refusal: Error | undefined;

  play(): Promise<void> {
    if (this.refusal) return Promise.reject(this.refusal);
    this.paused = false;
    this.dispatchEvent(new Event("play"));
    return Promise.resolve();
  }

  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.dispatchEvent(new Event("pause"));
  }

  removeAttribute(): void {
    this.src = "";
  }

  load(): void {
    this.currentTime = 0;
  }

  /** The browser has read how long the file is. */
  opens(seconds: number): void {
    this.duration = seconds;
    this.dispatchEvent(new Event("loadedmetadata"));
  }

  /** So much later; it pauses at its end. */
  passes(seconds: number): void {
    const end = this.currentTime + seconds >= this.duration;
    this.currentTime = Math.min(this.duration, this.currentTime + seconds);
    this.dispatchEvent(new Event("timeupdate"));
    if (!end) return;
    this.pause();
    this.dispatchEvent(new Event("ended"));
  }

  breaks(): void {
    this.dispatchEvent(new Event("error"));
  }
}
